-- Each time somebody compared a party with the document that they showed. What was recorded before the party was corrected stands no more.
create table identity_check (
  block bigint not null,
  position integer not null,
  party_id varchar(32) not null,
  case_id varchar(32) not null,
  source varchar(32) not null,
  result varchar(32) not null,
  checked_by varchar(32) not null,
  checked_at bigint not null,
  note varchar(2000),
  stands boolean not null,
  constraint identity_check_pk primary key (block, position)
);

create index identity_check_of_case on identity_check (case_id, block, position);
create index identity_check_of_party on identity_check (party_id);
