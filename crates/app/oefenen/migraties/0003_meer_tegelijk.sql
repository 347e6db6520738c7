-- Several exercises may run at the same time, each with a name of its own, so that everybody knows which one is meant.
DROP INDEX oefenruimte_loopt;
CREATE UNIQUE INDEX oefenruimte_loopt ON oefenruimte (gemeente, naam) WHERE beeindigd IS NULL AND vernietigd IS NULL;
