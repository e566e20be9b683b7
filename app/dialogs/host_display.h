// How a host is shown so that nobody is fooled by its letters.
#pragma once

#include <QString>
#include <string_view>

#include "libcard/token/origin.h"

namespace eleg {

enum class HostCaution {
    None,
    UnusualLetters,  ///< Latin letters that Swedish and its neighbours do not use, such as a dotless i
    OtherAlphabet,   ///< a label in another alphabet
    MixedAlphabets,  ///< one label mixes alphabets: the usual trick
    NotDecodable,    ///< an "xn--" label that is no proper encoding: shown as it is
};

struct HostDisplay {
    QString name;       ///< to show large, with the port when there is one
    QString otherForm;  ///< the other of Unicode and ASCII where the two differ, else empty
    HostCaution caution = HostCaution::None;
};

/// Both forms of `origin`'s host. Unicode is the large one where its letters are familiar; where they could
/// be taken for others, ASCII is. What does not survive the way to Unicode and back is shown in ASCII only.
HostDisplay displayOf(const Origin& origin);
/// The same for a bare ASCII host, for tests. `port` is appended to both forms when not empty.
HostDisplay displayOfHost(std::string_view host, const QString& port = {});

}  // namespace eleg
