// Where a person's own files are, however the environment says it.
#include <pwd.h>
#include <unistd.h>

#include <QTest>

#include "libcard/secure/user_folders.h"

using namespace eleg;

class TestUserFolders : public QObject {
    Q_OBJECT

 private slots:
    void init() {
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            qunsetenv(name);
        qputenv("HOME", "/home/tolvan");
    }

    void eachHasItsPlaceInTheHomeAndAVariableOfItsOwn_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("below");
        const auto row = [](const char* variable, UserFolder which, const char* below) {
            QTest::newRow(variable) << static_cast<int>(which) << QByteArray(variable) << QByteArray(below);
        };
        row("XDG_CONFIG_HOME", UserFolder::Config, "/.config");
        row("XDG_CACHE_HOME", UserFolder::Cache, "/.cache");
        row("XDG_DATA_HOME", UserFolder::Data, "/.local/share");
        row("XDG_STATE_HOME", UserFolder::State, "/.local/state");
    }

    void eachHasItsPlaceInTheHomeAndAVariableOfItsOwn() {
        QFETCH(const int, which);
        QFETCH(const QByteArray, variable);
        QFETCH(const QByteArray, below);
        const auto folder = [which] {
            return QByteArray::fromStdString(userFolder(static_cast<UserFolder>(which)).string());
        };
        QCOMPARE(folder(), QByteArray("/home/tolvan" + below));
        qputenv(variable, "/srv/mine");
        QCOMPARE(folder(), QByteArray("/srv/mine"));
        for (const char* noPath : {"", "mine", "./mine", "~/mine"}) {
            qputenv(variable, noPath);
            QCOMPARE(folder(), QByteArray("/home/tolvan" + below));
        }
    }

    void withoutAHomeTheUserDatabaseSaysWhere() {
        const passwd* user = getpwuid(geteuid());
        if (user == nullptr || user->pw_dir == nullptr || user->pw_dir[0] != '/')
            QSKIP("this user has no home");
        for (const char* noPath : {"", "home"}) {
            qputenv("HOME", noPath);
            QCOMPARE(QByteArray::fromStdString(userFolder(UserFolder::Config).string()),
                     QByteArray(user->pw_dir) + "/.config");
        }
    }
};

QTEST_GUILESS_MAIN(TestUserFolders)
#include "tst_user_folders.moc"
