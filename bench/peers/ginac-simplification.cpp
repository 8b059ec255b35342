// ginac-simplification hessian|trace SECONDS: the protocol of python_simplification.py, without a limit for an entry.
#include <ginac/ginac.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

using clock_type = std::chrono::steady_clock;
using entry_type = std::tuple<std::size_t, std::size_t, GiNaC::ex>;

static double milliseconds_since(clock_type::time_point start) {
  return std::chrono::duration<double, std::milli>(clock_type::now() - start).count();
}

static std::vector<entry_type> derivatives(bool trace, const GiNaC::ex& f, const std::vector<GiNaC::symbol>& variables) {
  std::vector<entry_type> entries;
  GiNaC::ex total = 0;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    const GiNaC::ex slope = f.diff(variables[i]);
    total += slope.diff(variables[i]);
    for (std::size_t j = i; j < variables.size() && !trace; ++j) {
      GiNaC::ex entry = slope.diff(variables[j]);
      if (!entry.is_zero()) entries.emplace_back(i, j, entry);
    }
  }
  if (trace) entries.emplace_back(0, 0, total);
  return entries;
}

template <class Simplifier>
static void report(const std::string& name, double seconds, const std::vector<entry_type>& entries, Simplifier simplifier) {
  std::vector<GiNaC::ex> forms;
  std::vector<double> times;
  const auto start = clock_type::now();
  do {
    forms.clear();
    const auto begin = clock_type::now();
    for (const auto& [i, j, entry] : entries) forms.push_back(simplifier(entry));
    times.push_back(milliseconds_since(begin));
  } while (times.size() < 5 && milliseconds_since(start) < 1000 * seconds);
  for (std::size_t k = 0; k < entries.size(); ++k)
    std::cout << "entry\t" << name << '\t' << std::get<0>(entries[k]) << '\t' << std::get<1>(entries[k]) << '\t' << forms[k] << '\n';
  const double first = times[0];
  std::sort(times.begin(), times.end());
  std::cout << "time\t" << name << '\t' << times[times.size() / 2] << '\t' << first << std::endl;
}

static void run(bool trace, double seconds, const std::string& line) {
  std::istringstream fields(line);
  std::string id, names, formula, name;
  std::getline(fields, id, '\t');
  std::getline(fields, names, '\t');
  std::getline(fields, formula, '\t');
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
  const std::vector<entry_type> entries = derivatives(trace, reader(formula), variables);
  report("raw", 0, entries, [](const GiNaC::ex& entry) { return entry; });
  report("normal", seconds, entries, [](const GiNaC::ex& entry) { return entry.normal(); });
  report("collect_common_factors", seconds, entries, [](const GiNaC::ex& entry) { return GiNaC::collect_common_factors(entry.normal()); });
  report("factor", seconds, entries, [](const GiNaC::ex& entry) { return GiNaC::factor(entry.normal()); });
  if (trace) report("expand", seconds, entries, [](const GiNaC::ex& entry) { return entry.normal().expand().normal(); });
}

int main(int argc, char** argv) {
  const bool trace = argc > 1 && std::string(argv[1]) == "trace";
  const double seconds = argc > 2 ? std::stod(argv[2]) : 0.5;
  std::string line;
  while (std::getline(std::cin, line)) {
    try {
      run(trace, seconds, line);
    } catch (const std::exception&) {
    }
    std::cout << "end" << std::endl;
  }
}
