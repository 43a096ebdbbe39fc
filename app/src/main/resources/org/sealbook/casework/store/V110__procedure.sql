-- How a case was closed, who handled it before, on what ground a step was taken, and what follows the issue of a certificate.

-- The people who handled the case until somebody else took it over, with commas between.
alter table case_file add column handled_before varchar(2000);
alter table case_file add column closed_as varchar(32);
alter table case_file add column closed_at bigint;

alter table case_event add column ground varchar(32);

-- The certificate that this one replaces or corrects.
alter table certificate add column follows varchar(32);
alter table certificate add column reexamining boolean default false not null;
-- Taken back or to be corrected, and what follows it is not drafted yet.
alter table certificate add column awaits_follower boolean default false not null;
