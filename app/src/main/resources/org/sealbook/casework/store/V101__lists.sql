-- What the lists of cases, evidence and certificates ask for, newest first.

-- The names of the case's parties and the numbers given to its certificates, voided ones too, in lower case, one a line. What was
-- erased is not in it once the tables were built anew.
alter table case_file add column found_by varchar(100000) default '' not null;

create index case_file_in_state on case_file (state, block, position);
create index case_file_of_notary on case_file (handling_notary, block, position);

-- The last two columns spare reading each certificate's text.
create unique index certificate_drafted on certificate (first_block, first_position, state, case_id);
create index certificate_in_state on certificate (state, first_block, first_position);

create index evidence_by_digest on evidence (sha256);
