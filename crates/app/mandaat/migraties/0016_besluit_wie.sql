-- Who offered a decision to the mayor, and who recorded that it was made known. Who signed and who withdrew are kept already.
ALTER TABLE aanwijzingsbesluit ADD COLUMN aangeboden_door UUID;
ALTER TABLE aanwijzingsbesluit ADD COLUMN bekend_door UUID;
