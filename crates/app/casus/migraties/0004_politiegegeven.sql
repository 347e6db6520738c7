-- Since when there are police data of a person: the month of AVG art. 14 is counted from it.
CREATE INDEX betrokkene_gegeven_politie ON betrokkene_gegeven (gemeente, betrokkene, op) WHERE herkomst = 'politie';
