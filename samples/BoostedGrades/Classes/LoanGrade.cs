using EmdGen;

namespace BoostedGrades.Classes;

/// <summary>The grade that a lender gives a loan, from the lowest risk to the highest.</summary>
[OrderedClasses]
public enum LoanGrade
{
    A,
    B,
    C,
    D,
    E,
    F,
    G,
}
