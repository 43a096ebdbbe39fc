-- By what the periods of a case are reckoned. The ends themselves follow from the calendar in force, and are kept nowhere.

alter table case_file add column accepted_at bigint;

create index case_file_accepted on case_file (state, accepted_at);
create index case_file_closed on case_file (state, closed_at);

-- When the clock of a case stood; until_at is null while it stands.
create table case_stop (
  block bigint not null,
  position integer not null,
  case_id varchar(32) not null,
  ground varchar(32),
  from_at bigint not null,
  until_at bigint,
  constraint case_stop_pk primary key (block, position)
);

create index case_stop_of_case on case_stop (case_id, block, position);
