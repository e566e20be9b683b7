#include "tests/rig/reader/faults.h"

#include <map>
#include <stdexcept>

namespace rig {

FaultKind faultKindFrom(const std::string& word) {
    static const std::map<std::string, FaultKind> kinds = {{"sw", FaultKind::StatusWord},
                                                           {"truncate", FaultKind::Truncate},
                                                           {"empty", FaultKind::Empty},
                                                           {"too-long", FaultKind::TooLong},
                                                           {"garbage", FaultKind::Garbage},
                                                           {"mute", FaultKind::Mute},
                                                           {"hang", FaultKind::Hang},
                                                           {"remove-card", FaultKind::RemoveCard},
                                                           {"remove-reader", FaultKind::RemoveReader}};
    const auto found = kinds.find(word);
    if (found == kinds.end()) throw std::invalid_argument("unknown fault: " + word);
    return found->second;
}

}  // namespace rig
