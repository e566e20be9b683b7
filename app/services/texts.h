// Texts of libcard's tables in the interface's language. libcard has no Qt: its English texts are translated
// here by context, and tests/unit/dialogs checks that none lacks a translation.
#pragma once

#include <QString>
#include <string_view>

#include "libcard/errors/error.h"

namespace eleg {

QString causeOf(ErrorCode code);
QString remedyOf(ErrorCode code);
/// " (MODULE_REFUSED)": what a supporter asks for, to stand after a sentence.
QString codeText(ErrorCode code);
/// A document's or card's name from the card profiles.
QString cardText(std::string_view source);
/// A text of resources/issuers.json.
QString issuerText(std::string_view source);
/// A reason of a verdict.
QString verdictText(std::string_view source);

}  // namespace eleg
