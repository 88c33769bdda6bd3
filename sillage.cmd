@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs Sillage from a checkout; builds it first where the jar is missing. On Windows, rebuild by deleting app\target.
setlocal
set "ROOT=%~dp0"
if defined SILLAGE_JAVA_HOME set "JAVA_HOME=%SILLAGE_JAVA_HOME%"
if not defined JAVA_HOME (
  for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-2*" "%ProgramFiles%\Java\jdk-2*") do set "JAVA_HOME=%%~D"
)
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo Sillage: install a JDK 21 or later ^(for example Temurin 25^), or set SILLAGE_JAVA_HOME to where one stands. 1>&2
  exit /b 1
)
if not exist "%ROOT%app\target\app-0.1.0.jar" (
  echo Sillage: building first; this takes a minute or two. 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -B -Dquick -DskipTests -pl app -am clean package 1>&2 || (popd & exit /b 1)
  popd
)
"%JAVA_HOME%\bin\java" %SILLAGE_JAVA_OPTIONS% --enable-native-access=ALL-UNNAMED -jar "%ROOT%app\target\app-0.1.0.jar" %*
