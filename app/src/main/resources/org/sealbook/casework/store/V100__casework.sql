-- What follows from the entries of casework. Every cell can be rebuilt from them; a column that holds the text of an erasable part is
-- null once the part was erased. Times are milliseconds since 1970-01-01 UTC, as the entries claim them.

create table staff_member (
  person_id varchar(32) not null primary key,
  name varchar(100),
  block bigint not null,
  position integer not null
);

create table staff_role (
  person_id varchar(32) not null,
  role varchar(32) not null,
  constraint staff_role_pk primary key (person_id, role)
);

create table case_file (
  case_id varchar(32) not null primary key,
  matter varchar(64) not null,
  category varchar(16) not null,
  handling_notary varchar(32) not null,
  second_person varchar(32),
  state varchar(32) not null,
  notice_given boolean not null,
  opened_at bigint not null,
  block bigint not null,
  position integer not null
);

create unique index case_file_opened on case_file (block, position);

-- Every entry about a case, of whatever area.
create table case_event (
  block bigint not null,
  position integer not null,
  case_id varchar(32) not null,
  entry_type varchar(64) not null,
  step varchar(32),
  author varchar(32) not null,
  happened_at bigint not null,
  clock varchar(16) not null,
  said varchar(20000),
  constraint case_event_pk primary key (block, position)
);

create index case_event_of_case on case_event (case_id, block, position);

create table party (
  party_id varchar(32) not null primary key,
  case_id varchar(32) not null,
  role varchar(32) not null,
  id_type varchar(32) not null,
  name varchar(200),
  id_number varchar(40),
  block bigint not null,
  position integer not null
);

create index party_of_case on party (case_id, block, position);

create table evidence (
  evidence_id varchar(32) not null primary key,
  case_id varchar(32) not null,
  file_name varchar(255),
  sha256 varbinary(32) not null,
  sm3 varbinary(32),
  byte_count bigint not null,
  media_type varchar(100) not null,
  fixed_at bigint not null,
  block bigint not null,
  position integer not null
);

create unique index evidence_fixed on evidence (block, position);
create index evidence_of_case on evidence (case_id, block, position);

create table certificate (
  certificate_id varchar(32) not null primary key,
  case_id varchar(32) not null,
  state varchar(32) not null,
  certificate_text varchar(200000),
  drafter varchar(32) not null,
  drafted_block bigint not null,
  drafted_position integer not null,
  approved varbinary(32),
  number varchar(100),
  first_block bigint not null,
  first_position integer not null
);

create index certificate_of_case on certificate (case_id, first_block, first_position);

create table certificate_attachment (
  certificate_id varchar(32) not null,
  ordinal integer not null,
  evidence_id varchar(32) not null,
  constraint certificate_attachment_pk primary key (certificate_id, ordinal)
);

create table certificate_number (
  word varchar(32) not null,
  series_year integer not null,
  category varchar(16) not null,
  serial integer not null,
  number varchar(100) not null unique,
  certificate_id varchar(32) not null,
  state varchar(16) not null,
  issue_date varchar(10) not null,
  content varbinary(32) not null,
  decided_block bigint not null,
  decided_position integer not null,
  file_length bigint,
  file_sha256 varbinary(32),
  issued_block bigint,
  issued_position integer,
  constraint certificate_number_pk primary key (word, series_year, category, serial)
);
