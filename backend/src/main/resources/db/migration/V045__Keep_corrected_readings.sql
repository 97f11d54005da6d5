-- What people said of how a record was read: ids of the bridge, who said so last, and when.
alter table need add column corrected_reading jsonb;
alter table seed add column corrected_reading jsonb;
