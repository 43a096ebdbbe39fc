-- The office's record. Everything here can be rebuilt from the journal, and the journal from here.

create table header (
  block bigint not null primary key,
  header_bytes varbinary(4096) not null,
  note_bytes varbinary(4096) not null
);

create table entry (
  block bigint not null,
  position integer not null,
  command varchar(32) not null,
  entry_bytes varbinary(65535) not null,
  constraint entry_pk primary key (block, position)
);

create index entry_command on entry (command);

create table part (
  block bigint not null,
  position integer not null,
  name varchar(32) not null,
  salt varbinary(32) not null,
  content varbinary(1048576) not null,
  constraint part_pk primary key (block, position, name)
);

-- Hashes of the complete subtrees of the header log: level 0 holds the leaves.
create table log_node (
  tree_level integer not null,
  tree_index bigint not null,
  hash varbinary(32) not null,
  constraint log_node_pk primary key (tree_level, tree_index)
);

create table projection (
  name varchar(64) not null primary key,
  version integer not null
);
