namespace EmdGen.Tests.Kernels;

/// <summary>What the kernel checks are run on is everything that they are meant for.</summary>
public class SubjectTests
{
    [Fact]
    public void Generated_types_of_every_class_count()
        => Assert.Equal([.. Enumerable.Range(2, 32), 64, 101, 128, 1000], Subjects.Unit.Select(subject => subject.ClassCount));

    [Fact]
    public void Run_time_implementation_for_each()
        => Assert.Equal(
            Subjects.All.Where(subject => subject is not GenericSubject).Select(subject => (subject.ClassCount, subject.Distance.Exponent)),
            Subjects.Generic.Select(subject => (subject.ClassCount, subject.Distance.Exponent)));
}
