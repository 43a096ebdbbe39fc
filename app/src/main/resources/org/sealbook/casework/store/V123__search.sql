-- By which beginnings each case is found: see the class that makes tokens. What was erased is not in it once the tables were built anew.
create table case_found (
  token varchar(24) not null,
  case_id varchar(32) not null,
  constraint case_found_pk primary key (token, case_id)
);
