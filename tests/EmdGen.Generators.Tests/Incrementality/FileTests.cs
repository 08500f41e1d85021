using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace EmdGen.Generators.Tests.Incrementality;

/// <summary>When a table's file is read again: after an edit of that file, and never else.</summary>
public class FileTests
{
    private const string Enum = "[EmdGen.GroundDistance(File = \"shapes.csv\")]\ninternal enum Shape { Circle, Square }\n";
    private const string Unrelated = "internal static class Other { internal static int One() => 1; }";
    private const string Chain = "[EmdGen.OrderedClasses(Count = 5)] internal readonly partial struct Grade;";

    private readonly TextFile shapes = new("/p/shapes.csv", "0,1\n1,0\n");
    private readonly TextFile other = new("/p/other.csv", "0,7\n7,0\n");

    [Fact]
    public void UnrelatedEditReadsNothing()
    {
        Edit edit = Run(project => Edit.Replace(project, 1, Unrelated.Replace("=> 1", "=> 2")));
        edit.AssertParsed(Unchanged, Unchanged);
        edit.AssertRead(Cached);
        edit.AssertTables(Cached);
        AssertNothingIsDone(edit);
    }

    [Fact]
    public void CommentAboveTheEnumReadsNothing()
    {
        Edit edit = Run(project => Edit.Replace(project, 0, "// Shapes.\n" + Enum));
        edit.AssertParsed(Unchanged, Unchanged);
        edit.AssertRead(Cached);
        edit.AssertTables(Cached);
        AssertNothingIsDone(edit);
    }

    [Fact]
    public void EditOfAnotherFileReadsNothing()
    {
        Edit edit = Run(editFiles: driver => driver.ReplaceAdditionalText(other, new TextFile(other.Path, "0,8\n8,0\n")));
        edit.AssertRead(Cached);
        edit.AssertTables(Cached);
        AssertNothingIsDone(edit);
        Assert.Equal(0, other.ReadCount);
    }

    [Fact]
    public void EditOfTheFileEmitsItsTableAlone()
    {
        Edit edit = Run(editFiles: driver => driver.ReplaceAdditionalText(shapes, new TextFile(shapes.Path, "0,2\n2,0\n")));
        edit.AssertRead(Modified);
        edit.AssertTables(Modified);
        edit.AssertJobs(Cached, Modified);
        edit.AssertFiles(Cached, Cached, Modified, Modified);
    }

    [Fact]
    public void EditOfTheFileThatKeepsItsNumbersEmitsNothing()
    {
        Edit edit = Run(editFiles: driver => driver.ReplaceAdditionalText(shapes, new TextFile(shapes.Path, "0, 1.0\n1.0, 0\n\n")));
        edit.AssertRead(Modified);
        edit.AssertTables(Unchanged);
        edit.AssertJobs(Cached, Cached);
    }

    [Fact]
    public void RenamedMemberReadsTheTableAndNotTheFile()
    {
        Edit edit = Run(project => Edit.Replace(project, 0, Enum.Replace("Circle", "Disc")));
        edit.AssertRead(Cached);
        edit.AssertTables(Modified);
        edit.AssertJobs(Cached, Modified);
        Assert.Equal(1, shapes.ReadCount);
    }

    [Fact]
    public void AnotherAnnotationOfAFileReadsThatFile()
    {
        const string Added = "[EmdGen.GroundDistance(File = \"other.csv\")] internal readonly partial struct Two;";
        Edit edit = Run(project => project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Added, UserProject.ParseOptions)));
        edit.AssertRead(Unchanged, New);
        edit.AssertTables(Unchanged, New);
        edit.AssertJobs(Cached, Cached, New);
        Assert.Equal(1, other.ReadCount);
    }

    private static CSharpCompilation Same(CSharpCompilation project) => project;

    private Edit Run(Func<CSharpCompilation, CSharpCompilation>? edit = null, Func<GeneratorDriver, GeneratorDriver>? editFiles = null)
        => Edit.Of([Enum, Unrelated, Chain], [shapes, other], edit ?? Same, editFiles ?? (driver => driver));

    private void AssertNothingIsDone(Edit edit)
    {
        edit.AssertJobs(Cached, Cached);
        edit.AssertFiles(Cached, Cached, Cached, Cached);
        Assert.Equal(1, shapes.ReadCount);
    }
}
