// Words for PINs and what is done with them.
#pragma once

#include <QString>

#include "app/desktop/overview_text.h"
#include "app/desktop/pin_desk.h"

namespace eleg {

/// "Pin-kod för legitimering": each PIN by what it does.
QString pinNameText(const CardPin& pin);
/// "3 försök kvar", "Låst", …
StatusText pinStatusText(const CardPin& pin);
/// The task's name, on its button.
QString taskText(PinTask task);
/// What the first field asks for.
QString currentCodeText(const PinJob& job);
/// A remark for the form: what was wrong, or that it is the last try and what is then lost. Empty for none.
QString formNotice(const PinJob& job);
bool formNoticeIsFault(const PinJob& job);
/// "6 till 8 siffror." Empty when the card does not tell.
QString lengthText(const PinState& pin);
/// What is to be seen while the card works, and when it has ended.
SituationText workingText(const PinJob& job);
SituationText endedText(const PinJob& job);
/// Why the form has gone, when its card has.
SituationText awayText(const PinJob& job);

}  // namespace eleg
