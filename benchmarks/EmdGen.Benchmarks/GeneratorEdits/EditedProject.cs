using System.Globalization;
using EmdGen.Testing.Projects;

namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>A project and the edits that are made in it.</summary>
public sealed class EditedProject
{
    private const int FilesOfSet = 2;
    private const int TableClasses = 1000;

    private readonly IReadOnlyList<string> sources;
    private readonly CsvFile? table;

    private EditedProject(string name, IReadOnlyList<string> sources, int sets, CsvFile? table, IReadOnlyList<EditCase> cases)
    {
        Name = name;
        this.sources = sources;
        this.table = table;
        FirstFiles = sets * FilesOfSet;
        Cases = cases;
    }

    /// <summary>As the table calls it.</summary>
    public string Name { get; }

    /// <summary>How many files the first run writes.</summary>
    public int FirstFiles { get; }

    public IReadOnlyList<EditCase> Cases { get; }

    /// <summary>Annotated enums of five members, among other files.</summary>
    public static EditedProject OfEnums(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "enum" : "enums")}"),
        [.. LargeProject.Sources(count)],
        count,
        table: null,
        [
            Unrelated(firstOther: count),
            new EditCase(
                "comment above an enum",
                0,
                (session, round) => session.Edit(0, LargeProject.Enum(0, comment: string.Create(CultureInfo.InvariantCulture, $"Round {round}."))),
                session => session.Edit(0, LargeProject.Enum(0))),
            new EditCase(
                "member renamed",
                FilesOfSet,
                (session, round) => session.Edit(0, LargeProject.Enum(0, string.Create(CultureInfo.InvariantCulture, $"Round{round}"))),
                session => session.Edit(0, LargeProject.Enum(0))),
            new EditCase(
                "enum added",
                FilesOfSet,
                (session, _) => session.Edit(count + LargeProject.OtherFileCount, LargeProject.Enum(count)),
                session => session.RemoveLast()),
        ]);

    /// <summary>One struct whose distances are in a file, among other files.</summary>
    public static EditedProject OfTable()
    {
        const string Annotated = $"[EmdGen.GroundDistance(File = \"{CsvFile.Name}\")] internal readonly partial struct Large;";
        var table = new CsvFile(TableClasses, seed: 0);
        return new EditedProject(
            string.Create(CultureInfo.InvariantCulture, $"table of {TableClasses} classes"),
            [Annotated, .. LargeProject.Sources(enumCount: 0)],
            sets: 1,
            table,
            [
                Unrelated(firstOther: 1),
                new EditCase("file edited", FilesOfSet, (session, round) => session.Edit(new CsvFile(TableClasses, round + 1))),
            ]);
    }

    public EditorSession Open(bool countsFiles) => new(sources, table, countsFiles);

    private static EditCase Unrelated(int firstOther)
        => new("unrelated edit", 0, (session, round) => session.Edit(firstOther, LargeProject.Other(0, factor: round + 3)));
}
