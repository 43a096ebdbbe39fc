-- What is known of a party, each part null once it was erased; and for whom an agent acts.
alter table party add column address varchar(300);
alter table party add column phone varchar(40);
alter table party add column details varchar(2000);
alter table party add column agent_of varchar(32);
alter table party add column agency varchar(32);
alter table party add column agency_until varchar(10);
alter table party add column scope varchar(2000);

-- By which the same party is known again in other cases: the number in its one form. It is null once the number was erased.
alter table party add column recognised_by varchar(80);
create index party_recognised on party (recognised_by);
