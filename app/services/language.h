// Which language the interface speaks: the request's, else the person's, else Swedish.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>
#include <string_view>

namespace eleg {

class Language : public QObject {
    Q_OBJECT

 public:
    /// Codes of the languages that the interface is complete in, the first is the default.
    static QStringList available();
    /// What a language calls itself: "Svenska".
    static QString nameOf(const QString& code);
    /// The language for a request that asks for `wanted` ("sv", "en-GB", "" …), with the person's own
    /// languages `own` (BCP 47, best first).
    static QString resolve(std::string_view wanted, const QStringList& own);
    /// The person's own languages, from LANGUAGE, LC_ALL, LC_MESSAGES and LANG.
    static QStringList ownLanguages();

    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// Switches every text of the application; widgets get QEvent::LanguageChange.
    void use(const QString& code);
    QString current() const { return current_; }
    /// The language after the current one, for a button that switches.
    QString next() const;

 private:
    QString current_;
    QTranslator translator_;
};

}  // namespace eleg
