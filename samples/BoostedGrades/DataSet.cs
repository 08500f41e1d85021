using BoostedGrades.Input;
using BoostedGrades.Methods;
using EmdGen;

namespace BoostedGrades;

/// <summary>A file of graded rows, with the methods that are compared on it.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="File">Its name in the folder Data beside the program.</param>
/// <param name="Question">What is predicted of what.</param>
/// <param name="Format">What its columns are.</param>
/// <param name="Methods">The first is what the others are compared with.</param>
internal sealed record DataSet(string Name, string File, string Question, RowFormat Format, IReadOnlyList<Method> Methods)
{
    /// <summary>All there are.</summary>
    internal static IReadOnlyList<DataSet> All { get; } =
    [
        Of<DiamondClarity.ClarityEmd>("diamonds", "diamonds-clarity.csv", "the clarity of diamonds", names => new("clarity_level", names)),
        Of<Classes.LoanGradeEmd>(
            "lending", "lending-grades.csv", "the grade of loans", names => new("grade", names) { Categorical = ["verification_status"] }),
        Of<Classes.StormCategoryEmd>(
            "storms", "storms.csv", "the category of tropical storms", names => new("category", names) { Group = "storm" }),
    ];

    /// <summary>Reads the file beside the program.</summary>
    /// <exception cref="EmdGen.Samples.SampleException">It cannot be read.</exception>
    internal GradedRows Read() => RowFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", File), Format);

    private static DataSet Of<TEmd>(string name, string file, string question, Func<IReadOnlyList<string>, RowFormat> format)
        where TEmd : ISquaredEmd
        => new(name, file, question, format(TEmd.ClassNames!), MethodList.Of<TEmd>());
}
