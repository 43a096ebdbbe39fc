-- What a correction of a case put right, and what it is from then on: the id of a person, the code of a matter or the word of a category. Of a
-- declared conflict of interest, whom it concerns.
alter table case_event add column corrected varchar(32);
alter table case_event add column became varchar(200);
