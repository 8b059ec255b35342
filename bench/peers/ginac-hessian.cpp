// Reads "id TAB variables (spaces) TAB formula" lines; for each writes "id TAB entries TAB median ms TAB peak kB TAB first ms", or "id TAB failed".
#include <ginac/ginac.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using clock_type = std::chrono::steady_clock;

static double milliseconds_since(clock_type::time_point start) {
  return std::chrono::duration<double, std::milli>(clock_type::now() - start).count();
}

static std::vector<GiNaC::ex> upper_triangle(const GiNaC::ex& f, const std::vector<GiNaC::symbol>& variables) {
  std::vector<GiNaC::ex> entries;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    const GiNaC::ex slope = f.diff(variables[i]);
    for (std::size_t j = i; j < variables.size(); ++j) {
      if (!slope.has(variables[j])) continue;
      GiNaC::ex entry = slope.diff(variables[j]);
      if (!entry.is_zero()) entries.push_back(entry);
    }
  }
  return entries;
}

static void run(const std::string& line, double seconds) {
  std::istringstream fields(line);
  std::string id, names, formula, name;
  std::getline(fields, id, '\t');
  std::getline(fields, names, '\t');
  std::getline(fields, formula, '\t');
  try {
    GiNaC::symtab table;
    std::vector<GiNaC::symbol> variables;
    std::istringstream words(names);
    while (words >> name) {
      variables.emplace_back(name);
      table[name] = variables.back();
    }
    table["pi"] = GiNaC::Pi;
    GiNaC::parser reader(table);
    reader.strict = true;
    const GiNaC::ex f = reader(formula);
    std::size_t count = 0;
    const auto start = clock_type::now();
    count = upper_triangle(f, variables).size();
    const double first = milliseconds_since(start);
    while (milliseconds_since(start) < 1000 * seconds) count = upper_triangle(f, variables).size();
    std::vector<double> times;
    const auto warm = clock_type::now();
    while (times.size() < 5 || milliseconds_since(warm) < 1000 * seconds) {
      const auto begin = clock_type::now();
      count = upper_triangle(f, variables).size();
      times.push_back(milliseconds_since(begin));
      if (milliseconds_since(start) > 4'000) break;
    }
    std::sort(times.begin(), times.end());
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    std::cout << id << '\t' << count << '\t' << times[times.size() / 2] << '\t' << usage.ru_maxrss << '\t' << first
              << std::endl;
  } catch (const std::exception&) {
    std::cout << id << "\tfailed" << std::endl;
  }
}

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::stod(argv[1]) : 0.2;
  std::string line;
  while (std::getline(std::cin, line)) run(line, seconds);
}
