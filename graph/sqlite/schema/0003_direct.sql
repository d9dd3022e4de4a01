-- The direct edges of given events, wherever else their ends lead: check asks
-- for them at actors that take part in hundreds of thousands.
CREATE INDEX direct_by_event ON direct (event);
