-- What the start page asks each time: the cases of which it was noted lately that the address was robbed before, and the tasks that are
-- late for so long that they are brought to the visitor.
CREATE INDEX feit_herhaling ON feit (gemeente, op) WHERE feit = 'herhaling' AND waarde = 'ja';
CREATE INDEX taak_escalatie_naar ON taak (gemeente, staat, escaleert_naar, escaleert_op, casus, stap, betrokkene, gebied);
