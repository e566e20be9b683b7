#include "app/dialogs/host_display.h"

#include <QSet>
#include <QStringList>
#include <QUrl>
#include <algorithm>
#include <utility>

namespace eleg {

namespace {

// Letters beyond a-z that people here know from names and places; none looks like another letter.
bool isFamiliar(char32_t c) {
    if (c < 0x80) return true;
    constexpr std::u32string_view familiar = U"åäöéèüæøáàíóúýðþëêçñ";
    return familiar.find(c) != std::u32string_view::npos;
}

// Scripts that are written together and count as one: Japanese, Korean, Chinese.
QChar::Script unified(QChar::Script script) {
    switch (script) {
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Bopomofo:
        case QChar::Script_Hangul:
            return QChar::Script_Han;
        default:
            return script;
    }
}

HostCaution cautionOf(const QString& label) {
    QSet<int> scripts;
    bool unusual = false;
    for (const char32_t c : label.toUcs4()) {
        const QChar::Script script = unified(QChar::script(c));
        if (script == QChar::Script_Common && c < 0x80) continue;
        scripts.insert(script);
        if (!isFamiliar(c)) unusual = true;
    }
    if (scripts.size() > 1) return HostCaution::MixedAlphabets;
    if (!scripts.isEmpty() && !scripts.contains(QChar::Script_Latin)) return HostCaution::OtherAlphabet;
    return unusual ? HostCaution::UnusualLetters : HostCaution::None;
}

bool isPlainText(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isSurrogate() || (c.isPrint() && !c.isSpace() && c.category() != QChar::Other_Format);
    });
}

}  // namespace

HostDisplay displayOfHost(std::string_view host, const QString& port) {
    const QString ascii = QString::fromLatin1(host.data(), static_cast<qsizetype>(host.size()));
    HostDisplay shown{ascii + port, {}, HostCaution::None};
    if (!ascii.contains(QLatin1String("xn--"))) return shown;

    // Qt decodes by a list of registries unless told otherwise; our own cautions replace that list.
    const QString unicode = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const QString back = QString::fromLatin1(QUrl::toAce(unicode, QUrl::IgnoreIDNWhitelist));
    if (unicode.isEmpty() || back != ascii || !isPlainText(unicode) ||
        unicode.contains(QLatin1String("xn--"))) {
        shown.caution = HostCaution::NotDecodable;
        return shown;
    }
    shown.otherForm = unicode + port;
    for (const QString& label : unicode.split(QLatin1Char('.')))
        shown.caution = std::max(shown.caution, cautionOf(label));
    if (shown.caution == HostCaution::None) std::swap(shown.name, shown.otherForm);
    return shown;
}

HostDisplay displayOf(const Origin& origin) {
    const QString port = origin.port() ? QStringLiteral(":%1").arg(*origin.port()) : QString();
    return displayOfHost(origin.host(), port);
}

}  // namespace eleg
