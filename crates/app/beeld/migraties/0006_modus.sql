-- How a robbery was done, as the analyst of the police names it: "mes", "vuurwapen", "babbeltruc". Not about a person.
ALTER TABLE beeldincident ADD COLUMN modus TEXT NOT NULL DEFAULT '';
