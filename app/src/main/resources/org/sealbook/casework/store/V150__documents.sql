-- The documents of cases: slips, notices, records, decisions. Their files are in the vault.

create table case_document (
  document_id varchar(32) not null primary key,
  case_id varchar(32) not null,
  kind varchar(32) not null,
  serial integer not null,
  replaces varchar(32),
  written varchar(20000),
  pages integer not null,
  file_length bigint not null,
  sha256 varbinary(32) not null,
  made_by varchar(32) not null,
  made_at bigint not null,
  block bigint not null,
  position integer not null,
  constraint case_document_serial unique (case_id, serial),
  constraint case_document_replaces unique (replaces)
);

create index case_document_order on case_document (block, position);
