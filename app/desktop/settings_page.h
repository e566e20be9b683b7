// "Settings": language, looks, cards and readers, starting; what the machine's owner has locked is shown so.
#pragma once

#include <QStringList>
#include <functional>
#include <memory>

#include "app/desktop/page.h"
#include "app/services/settings.h"
#include "app/services/trust.h"

namespace eleg {

class ModulesPanel;
class NoticeBar;
class Panel;
class SwitchButton;

class SettingsPage : public Page {
    Q_OBJECT

 public:
    /// `language`: the one in use, for when the settings name none. `readers`: those that are there now.
    SettingsPage(SettingsFile& file, const QString& language, const QStringList& readers,
                 QWidget* parent = nullptr);

 signals:
    /// A setting was changed, and is in the file's settings() already.
    void settingsChanged();
    /// Everything that was remembered of cards is to be forgotten.
    void forgetWanted();

 public slots:
    /// The readers that are there now.
    void setReaders(const QStringList& readers);
    /// Of what this computer trusts, what cannot be used is named; null before it has been read.
    void setTrust(const std::shared_ptr<const Trust>& trust);
    /// Says that it is done.
    void forgotten(bool done);

 private:
    void addLanguage(const QString& language);
    void addAppearance();
    void addReaders();
    void renderReaders();
    void addModules();
    void addMemory();
    void addStart();
    /// Adds the remark to `panel` when one of `keys` is locked. True when it is.
    bool noteLock(Panel* panel, std::initializer_list<const char*> keys);
    SwitchButton* addSwitch(Panel* panel, QVBoxLayout* column, const char* key, const QString& words,
                            const QString& explanation, bool on,
                            const std::function<void(Settings&, bool)>& set);
    void change(const std::function<void(Settings&)>& set);
    void showProblems();

    SettingsFile& file_;
    QStringList readers_;
    NoticeBar* problem_;
    NoticeBar* policyProblem_;
    NoticeBar* trustProblem_;
    NoticeBar* notice_ = nullptr;
    Panel* readersPanel_ = nullptr;
    QVBoxLayout* readersColumn_ = nullptr;
    ModulesPanel* modules_ = nullptr;
};

}  // namespace eleg
