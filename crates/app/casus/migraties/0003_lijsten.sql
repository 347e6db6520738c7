-- Lists of cases by what people filter on, each in the order it is shown: no list reads more than its page.
CREATE INDEX casus_open ON casus (gemeente, overval_op, id) WHERE gesloten_op IS NULL;
CREATE INDEX casus_open_type ON casus (gemeente, incidenttype, overval_op, id) WHERE gesloten_op IS NULL;
CREATE INDEX casus_fase_type ON casus (gemeente, fase, incidenttype, overval_op, id);
