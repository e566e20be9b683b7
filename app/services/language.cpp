#include "app/services/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace eleg {

namespace {

QString supported(const QString& tag) {
    const QString base = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    return Language::available().contains(base) ? base : QString();
}

}  // namespace

QStringList Language::available() {
    return {QStringLiteral("sv"), QStringLiteral("en"), QStringLiteral("fi")};
}

QString Language::nameOf(const QString& code) {
    if (code == QLatin1String("en")) return QStringLiteral("English");
    return code == QLatin1String("fi") ? QStringLiteral("Suomi") : QStringLiteral("Svenska");
}

QString Language::resolve(std::string_view wanted, const QStringList& own) {
    // A page's word: bounded, and only ever compared with our own list.
    const QString asked = supported(
        QString::fromLatin1(wanted.data(), static_cast<qsizetype>(std::min<std::size_t>(wanted.size(), 16))));
    if (!asked.isEmpty()) return asked;
    for (const QString& tag : own) {
        const QString mine = supported(tag);
        if (!mine.isEmpty()) return mine;
    }
    return available().constFirst();
}

QStringList Language::ownLanguages() {
    QStringList tags;
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name).left(64);
        // "C" is what a machine speaks without a person's choice.
        for (const QString& tag : value.split(QLatin1Char(':'), Qt::SkipEmptyParts))
            tags << tag.section(u'.', 0, 0);
        if (!value.isEmpty() && qstrcmp(name, "LANGUAGE") != 0) break;
    }
    return tags;
}

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language() {
    QCoreApplication::removeTranslator(&translator_);
}

void Language::use(const QString& code) {
    current_ = supported(code).isEmpty() ? available().constFirst() : supported(code);
    QCoreApplication::removeTranslator(&translator_);
    // English has a file too: for plurals.
    if (translator_.load(QStringLiteral(":/eleg/translations/eleg_%1.qm").arg(current_)))
        QCoreApplication::installTranslator(&translator_);
    // English dates as Europeans write them.
    QLocale::setDefault(QLocale(current_ == QLatin1String("en") ? QStringLiteral("en_GB") : current_));
}

QString Language::next() const {
    const QStringList all = available();
    return all.at((all.indexOf(current_) + 1) % all.size());
}

}  // namespace eleg
