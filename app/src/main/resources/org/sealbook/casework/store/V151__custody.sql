-- The custody of physical media: what the office holds of a case, and everything that was done with it.

create table custody_medium (
  medium_id varchar(32) not null primary key,
  case_id varchar(32) not null,
  evidence_id varchar(32),
  kind varchar(16) not null,
  label varchar(100),
  description varchar(2000),
  state varchar(16) not null,
  seal varchar(100),
  place varchar(200),
  holder varchar(200),
  due_on date,
  block bigint not null,
  position integer not null
);

create index custody_medium_of_case on custody_medium (case_id, block, position);
create index custody_medium_due on custody_medium (due_on);

create table custody_event (
  block bigint not null,
  position integer not null,
  medium_id varchar(32) not null,
  event varchar(16) not null,
  done_by varchar(32) not null,
  done_at bigint not null,
  reason varchar(2000),
  place varchar(200),
  person varchar(200),
  seal varchar(100),
  due_on date,
  constraint custody_event_pk primary key (block, position)
);

create index custody_event_of_medium on custody_event (medium_id, block, position);
