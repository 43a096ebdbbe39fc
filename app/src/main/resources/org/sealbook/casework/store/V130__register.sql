-- The register: every case, its line from acceptance on. Numbers are looked up in certificate_number, names in party.

create table register_row (
  case_id varchar(32) not null primary key,
  category varchar(16) not null,
  matter varchar(64) not null,
  handling_notary varchar(32) not null,
  approver varchar(32),
  accepted_at bigint,
  accepted_block bigint,
  accepted_position integer,
  closed_as varchar(32),
  closed_at bigint,
  changed_block bigint not null,
  changed_position integer not null
);

create index register_row_accepted on register_row (accepted_at, accepted_block, accepted_position);

create table register_confirmation (
  register_year integer not null,
  block bigint not null,
  position integer not null,
  notary varchar(32) not null,
  row_count integer not null,
  digest varbinary(32) not null,
  confirmed_at bigint not null,
  constraint register_confirmation_pk primary key (register_year, block, position)
);
