## Cells of a list

beeld-cel-datum = This is not a day. Write it as 31-12-2026.
beeld-cel-datum-amerikaans = The month is higher than 12. Write the day first and then the month: 31-12-2026.
beeld-cel-tijd = This is not a time. Write it as 19:45.
beeld-cel-eind-voor-begin = The end is before the beginning.
beeld-cel-getal = This is not a number.
beeld-cel-helft = One coordinate of this place is missing.
beeld-cel-verwisseld = The two coordinates seem to be swapped. Put them in the right column.
beeld-cel-buiten = This place is outside the Netherlands.
beeld-cel-buurt-dubbel = This neighbourhood is already listed.
beeld-kolom-persoon = This file has columns with data about persons. A security picture does not need them. Take them out and read the file again.
beeld-kaart-onleesbaar = This file is not GeoJSON, or it was cut off.
beeld-kaart-geen-punt = This feature is not a point.
beeld-kaart-geen-vlak = This feature is not an area.
