// "Settings": language, looks, cards and readers, starting; what the machine's owner has locked is shown so.
#pragma once

#include <QStringList>
#include <functional>

#include "app/desktop/page.h"
#include "app/desktop/settings.h"

namespace eleg {

class Button;
class NoticeBar;
class Panel;
class SwitchButton;
class TextLabel;

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
    /// Takes the module at `path` (empty: OpenSC's) when nothing speaks against it.
    void setModule(const QString& path);
    /// Says that it is done.
    void forgotten(bool done);

 private:
    void addLanguage(const QString& language);
    void addAppearance();
    void addReaders(const QStringList& readers);
    void addModule();
    void showModule();
    void askForModule();
    void addMemory();
    void addStart();
    /// Adds the remark to `panel` when one of `keys` is locked. True when it is.
    bool noteLock(Panel* panel, std::initializer_list<const char*> keys);
    SwitchButton* addSwitch(Panel* panel, const char* key, const QString& words, const QString& explanation,
                            bool on, const std::function<void(Settings&, bool)>& set);
    void change(const std::function<void(Settings&)>& set);
    void showProblems();

    SettingsFile& file_;
    NoticeBar* problem_;
    NoticeBar* policyProblem_;
    NoticeBar* notice_ = nullptr;
    NoticeBar* moduleNotice_ = nullptr;
    TextLabel* module_ = nullptr;
};

}  // namespace eleg
