// Words, colour and picture of each e-ID's state and of each empty state.
#pragma once

#include <QString>

#include "app/desktop/overview.h"
#include "app/dialogs/situation_text.h"

namespace eleg {

enum class Tone { Good, Neutral, Warning, Fault };

/// What a person can do about an e-ID: the one main action of its card.
enum class EidAction { Try, Renew, UnblockPin, ChoosePin, GetHelp };

struct StatusText {
    QString words;        ///< "Går snart ut"
    QString explanation;  ///< one or two sentences: what that means, and what to do
    QString symbol;       ///< name of an SVG, of a shape of its own
    Tone tone = Tone::Neutral;
    EidAction action = EidAction::Try;
};

StatusText statusText(const Eid& eid);
/// How far it is known whether the issuer has blocked it: "Not checked yet", "The issuer’s answer is of …".
QString inquiryText(const Eid& eid);
/// When and why an e-ID was revoked, in a sentence or two; empty when `verdict` is of another kind.
QString revokedText(const Verdict& verdict);
/// "27 November 2026, 01:10"
QString momentText(TimePoint time);
/// The name of the button for it.
QString actionText(EidAction action);
/// "24 oktober 2031 · 1 794 dagar kvar"
QString validityText(const Eid& eid);
/// Of a person without a name in the certificate too.
QString holderText(const Identity& identity);
/// "Skatteverkets id-kort", "Okänt slag av kort".
QString documentText(const Identity& identity);
QString initialsText(const Holder& holder);
/// All that matters in one sentence, for assistive technology. The personnummer is masked.
QString spokenText(const Eid& eid, bool severalReaders);

SituationText sceneText(const Note& note);
/// One sentence on what is to be seen now: how many e-IDs, or why none.
QString summaryText(const Overview& overview);
/// A certificate's purpose: "Legitimering", "Underskrift".
QString purposeText(Purpose purpose);
/// Text of others, on one line and no longer than a person reads.
QString shortText(const std::string& utf8);

}  // namespace eleg
