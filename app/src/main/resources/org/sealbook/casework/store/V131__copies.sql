-- The printed copies of certificates, and how many were planned.

create table copy_plan (
  certificate_id varchar(32) not null primary key,
  originals integer not null,
  duplicates integer not null
);

create table certificate_copy (
  copy_id varchar(32) not null primary key,
  certificate_id varchar(32) not null,
  case_id varchar(32) not null,
  kind varchar(16) not null,
  serial integer not null,
  state varchar(16) not null,
  paper varchar(40),
  replaces varchar(32),
  printed_by varchar(32) not null,
  printed_at bigint not null,
  reason varchar(500),
  recipient varchar(500),
  ended_at bigint,
  block bigint not null,
  position integer not null,
  constraint certificate_copy_serial unique (certificate_id, kind, serial)
);
