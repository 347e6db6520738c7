-- Which addresses lie in a square, as far as the file said so: street, number and postal code between bars, in a fixed form. Open data of the BAG. By
-- these the place of an own case is found to a hundred metres, without a request to anybody.
ALTER TABLE beeldbasis ADD COLUMN adressen TEXT NOT NULL DEFAULT '';
