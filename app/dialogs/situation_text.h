// Words and picture of each situation: one sentence, one picture, one next step.
#pragma once

#include <QString>

#include "app/dialogs/consent_model.h"
#include "app/dialogs/host_display.h"

namespace eleg {

struct SituationText {
    QString sentence;  ///< what is the case
    QString nextStep;  ///< what the person does now; may be empty while something is under way
    QString picture;   ///< name of an SVG of resources/icons
    bool busy = false;
};

SituationText textOf(const View& view);

/// "Legitimera dig hos", "Skriv under hos", "Visa ditt certifikat för": what stands above the host's name.
QString leadOf(Task task);
/// The approving button's name.
QString approvalOf(Task task);
/// What a PIN field asks for.
QString pinLabelOf(Task task);
/// A remark on what has just happened, or on how many tries are left; empty for nothing to remark.
QString noticeOf(const View& view);
/// How many tries are left, to be said calmly while there are enough; empty when there is a remark or nothing
/// is known.
QString hintOf(const View& view);
/// Whether that remark is about a fault (red) or a caution.
bool noticeIsFault(const View& view);
/// Why a choice cannot be used, in two or three words; empty when it can.
QString obstacleOf(const Choice& choice);
QString cautionText(HostCaution caution);
/// "31 maj 2027", in the interface's language.
QString dateText(TimePoint time);

}  // namespace eleg
