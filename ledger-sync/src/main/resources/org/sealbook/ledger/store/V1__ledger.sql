-- The office's record. Everything here can be rebuilt from the journal, and the journal from here.

create table header (
  block bigint not null primary key,
  header_bytes varbinary(4096) not null,
  note_bytes varbinary(4096) not null
);

-- Entries, parts and nodes are kept by one number each (RowId), because H2 keeps rows in the order of such a key itself; a key of several
-- columns would be a second tree beside the rows.

create table entry (
  id bigint not null primary key,
  command varchar(32) not null,
  entry_bytes varbinary(65535) not null
);

create index entry_command on entry (command);

create table part (
  id bigint not null primary key,
  name varchar(32) not null,
  salt varbinary(32) not null,
  content varbinary(1048576) not null
);

-- Hashes of the complete subtrees of the header log.
create table log_node (
  id bigint not null primary key,
  hash varbinary(32) not null
);

create table projection (
  name varchar(64) not null primary key,
  version integer not null
);
