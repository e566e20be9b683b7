// What assistive technology sees of a PIN field: a password text of dots that can be written and not read.
#pragma once

namespace eleg {

class PinField;

/// Teaches Qt's accessibility about PinField. Any number of calls.
void installPinFieldAccessibility();

void announceInserted(PinField* field, int position, int count);
void announceRemoved(PinField* field, int position, int count);
void announceCursor(PinField* field, int position);

}  // namespace eleg
