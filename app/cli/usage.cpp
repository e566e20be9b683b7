#include "app/cli/usage.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <cstring>

#include "app/cli/output.h"

namespace eleg::cli {
namespace {

constexpr std::array<Command, 8> kCommands = {
    {{"list", "[--json]", QT_TRANSLATE_NOOP("eleg::cli", "the readers, their cards and e-IDs"), list, true},
     {"authenticate", "--origin URL --nonce N [--identity SHA256] [--pin-fd N] [--json]",
      QT_TRANSLATE_NOOP("eleg::cli", "prove identity: a Web eID authentication token on stdout"),
      authenticate, true},
     {"sign", "--hash-function H (--hash BASE64 | --file FILE)\n[--identity SHA256] [--pin-fd N] [--json]",
      QT_TRANSLATE_NOOP("eleg::cli", "sign with the signature key: the signature as JSON on stdout"), sign,
      true},
     {"pin",
      "status [--reader NAME] [--json]\n"
      "change [--reader NAME] [--which authentication|signature]\n"
      "       [--pin-fd N] [--new-pin-fd N] [--last-try]\n"
      "unblock|activate [--reader NAME] [--which authentication|signature]\n"
      "       [--puk-fd N] [--new-pin-fd N] [--last-try]",
      QT_TRANSLATE_NOOP("eleg::cli",
                        "how a card's PIN codes are; change one; unblock or choose one with the PUK"),
      pin, true},
     {"module", "test PATH|opensc [--json]",
      QT_TRANSLATE_NOOP("eleg::cli", "load a PKCS#11 module, and say what it is"), modules, false},
     {"validate",
      "[FILE | --identity SHA256] [--purpose USE] [--policy OID]… [--trust-dir DIR]\n[--intermediate FILE]… "
      "[--ocsp-response FILE]… [--crl FILE]…\n[--at TIME] [--offline] [--json]",
      QT_TRANSLATE_NOOP("eleg::cli", "whether a certificate, or the e-ID on the card, is valid"), validate,
      true},
     {"verify-token",
      "--origin URL --nonce N --trust-dir DIR [--revocation] [--at TIME]\n[--ocsp-response FILE]… [--crl "
      "FILE]… [--offline] [--json]",
      QT_TRANSLATE_NOOP("eleg::cli", "verify the token on stdin"), verifyToken, false},
     {"verify-signature",
      "--certificate FILE --hash-function H --hash BASE64\n--trust-dir DIR [--padding PKCS1.5|PSS|NONE] "
      "[--revocation] [--at TIME]\n[--ocsp-response FILE]… [--crl FILE]… [--offline] [--json]",
      QT_TRANSLATE_NOOP("eleg::cli", "verify the base64 signature on stdin"), verifySignature, false}}};

}  // namespace

std::span<const Command> commands() {
    return kCommands;
}

const Command* commandFrom(const std::string& name) {
    const auto* found = std::find_if(kCommands.begin(), kCommands.end(),
                                     [&name](const Command& command) { return name == command.name; });
    return found == kCommands.end() ? nullptr : found;
}

std::string usageOf(const Command& command) {
    const std::string begin = "  elegctl " + std::string(command.name) + " ";
    std::string text = begin;
    for (const char c : std::string(command.synopsis)) {
        text += c;
        if (c == '\n') text.append(begin.size(), ' ');
    }
    return text + "\n";
}

std::string usage() {
    std::string text = utf8(eleg::cli::Text::tr("elegctl: Swedish e-IDs from a terminal")) + "\n\n";
    for (const Command& command : kCommands)
        text += usageOf(command) + "      " + utf8(eleg::cli::Text::tr(command.summary)) + "\n";
    text += "  elegctl --version | --help\n\n";
    text +=
        utf8(eleg::cli::Text::tr("A PIN or PUK is asked for on the terminal, or read up to a line feed from "
                                 "the descriptor of --pin-fd, "
                                 "--puk-fd or --new-pin-fd."));
    text += "\n";
    text += utf8(eleg::cli::Text::tr(
        "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 no card or e-ID, 4 cancelled, "
        "5 something on this computer does not work."));
    return text;
}

}  // namespace eleg::cli
