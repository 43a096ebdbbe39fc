-- The people of the office who are concerned in a case themselves, with commas between; null where there are none.
alter table case_file add column in_conflict varchar(2000);
