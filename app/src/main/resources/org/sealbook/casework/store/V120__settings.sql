-- The recorded versions of the office's data. The document is null once it was erased.

create table setting (
  kind varchar(32) not null,
  version integer not null,
  effective_from varchar(10) not null,
  document varchar(500000),
  author varchar(32) not null,
  changed_at bigint not null,
  block bigint not null,
  position integer not null,
  constraint setting_pk primary key (kind, version)
);

-- The version of the catalogue under which the case was opened.
alter table case_file add column catalogue integer default 1 not null;
