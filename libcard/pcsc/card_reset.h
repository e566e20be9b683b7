// Takes every right away from whoever is logged in to a card.
#pragma once

#include <string>

namespace eleg {

/// Resets the card in the reader of this PC/SC name, waiting for whoever holds it. Returns false when there
/// is none or it cannot be.
bool resetCard(const std::string& reader);

}  // namespace eleg
