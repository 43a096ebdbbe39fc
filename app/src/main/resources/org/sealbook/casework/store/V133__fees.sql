-- What was done with the fees of cases. Amounts are in fen.

create table case_fee (
  block bigint not null,
  position integer not null,
  case_id varchar(32) not null,
  kind varchar(16) not null,
  item varchar(64),
  quantity integer not null,
  amount bigint not null,
  method varchar(16),
  reason varchar(2000),
  done_by varchar(32) not null,
  done_at bigint not null,
  constraint case_fee_pk primary key (block, position)
);

create index case_fee_of_case on case_fee (case_id, block, position);
