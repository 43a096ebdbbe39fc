-- The files of closed cases. That a case is closed stands in register_row.

create table archive_file (
  case_id varchar(32) not null primary key,
  file_class varchar(16) not null,
  handed_over_by varchar(32),
  handed_over_at bigint,
  pages integer
);

create table archive_paper (
  case_id varchar(32) not null,
  ordinal integer not null,
  volume varchar(16) not null,
  kind varchar(16) not null,
  thing_id varchar(32),
  title varchar(200),
  pages integer not null,
  constraint archive_paper_pk primary key (case_id, ordinal)
);

-- The entry that closed a case, by which files are listed.
alter table register_row add column closed_block bigint;
alter table register_row add column closed_position integer;

create index register_row_closed on register_row (closed_block, closed_position);
