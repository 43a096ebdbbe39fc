-- The form of each case's matter as it was filled last; null once it was erased.

create table case_form (
  case_id varchar(32) not null primary key,
  filled varchar(100000),
  block bigint not null,
  position integer not null
);
