-- Whoever is disabled keeps name, roles and history, and may do nothing.
alter table staff_member add column active boolean default true not null;
